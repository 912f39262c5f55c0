// The browser comes inside @sparticuz/chromium: installing pst must download nothing else.
module.exports = { skipDownload: true };
