#!/bin/sh
# A Chromium for the browser tests: one that is there, else Debian's package when root, else Playwright's own.
set -eu
for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
    if [ -n "$name" ] && command -v "$name" >/dev/null 2>&1; then exit 0; fi
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing Debian's chromium"
    apt-get update -qq && apt-get install -y -qq chromium >/dev/null && exit 0
fi
echo "Installing Playwright's Chromium"
exec .venv/bin/python -m playwright install chromium
