#!/bin/sh
# Make the virtual environment; on a bare Debian, install the part of Python that can.
set -eu
python=$1 venv=$2

"$python" - <<'EOF'
import sys
if sys.version_info < (3, 11):
    sys.exit(f"Yaqaza needs Python 3.11 or newer; {sys.executable} is {sys.version.split()[0]}. Try: make PYTHON=python3.11")
EOF

if ! "$python" -m venv "$venv" >/dev/null 2>&1; then
    rm -rf "$venv"
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        echo "Installing Debian's python3-venv"
        apt-get update -qq && apt-get install -y -qq python3-venv >/dev/null
        "$python" -m venv "$venv"
    else
        echo "This Python cannot make a virtual environment. Install Debian's package python3-venv, then try again." >&2
        exit 1
    fi
fi
