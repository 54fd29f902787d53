// Lists that filter by words, whatever the accents; and the territories, which the server has found already.
(() => {
  const functions = (window.dashMantineFunctions = window.dashMantineFunctions || {});
  const SAME = { ى: 'ي', ة: 'ه', ـ: '' };

  const plain = (text) =>
    text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[ىةـ]/g, (sign) => SAME[sign]).toLowerCase();

  const narrowed = (option, fits) => {
    if (!option.items) return fits(option) ? [option] : [];
    const items = option.items.filter(fits);
    return items.length ? [{ ...option, items }] : [];
  };

  functions.byWords = ({ options, search }) => {
    const wanted = plain(search).split(/\s+/).filter(Boolean);
    const fits = ({ label }) => wanted.every((word) => plain(label).includes(word));
    return options.flatMap((option) => narrowed(option, fits));
  };

  functions.offerAll = ({ options }) => options;
})();
