// As little as a launcher can be: one button in a shadow root.
const host = document.createElement('floor-widget');
const root = host.attachShadow({ mode: 'open' });
const button = Object.assign(document.createElement('button'), { textContent: 'Chat' });
root.append(button);
host.style.cssText = 'position:fixed;right:20px;bottom:20px';
document.documentElement.append(host);
