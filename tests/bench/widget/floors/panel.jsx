import { h, render } from 'preact';

const style = `
  .panel{position:fixed;right:20px;bottom:80px;width:360px;height:480px;display:flex;
  flex-direction:column;background:#fff;border:1px solid #ccc;border-radius:12px;font:16px sans-serif}
  ol{flex:1;overflow:auto;margin:0;padding:12px;list-style:none}
  form{display:flex;gap:8px;padding:12px}
  textarea{flex:1}`;

/**
 * As little as a panel can be: a heading, what was said, and a field to write into.
 * @param {ShadowRoot} root where it is shown.
 */
export function showPanel(root) {
  const place = document.createElement('div');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
  root.append(place);
  const said = ['Hello! How can I help?'];
  const send = (event) => {
    event.preventDefault();
    const field = event.currentTarget.elements[0];
    said.push(field.value);
    field.value = '';
    draw();
  };
  const draw = () =>
    render(
      <div class="panel" role="dialog" aria-label="Chat">
        <h2>Chat</h2>
        <ol>
          {said.map((text) => (
            <li>{text}</li>
          ))}
        </ol>
        <form onSubmit={send}>
          <textarea aria-label="Your message" rows="1" />
          <button>Send</button>
        </form>
      </div>,
      place,
    );
  draw();
  root.querySelector('textarea').focus();
}
