// The quick start of its README, as a page's script.
import { Fab, Webchat } from '@botpress/webchat';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';

function App() {
  const [isOpen, setIsOpen] = useState(false);
  return [
    createElement(Webchat, {
      key: 'chat',
      clientId: '2f6c1d9a-4012-4c7e-9b57-0d6f3a1e8c54',
      apiUrl: location.origin,
      style: {
        width: '400px',
        height: '600px',
        display: isOpen ? 'flex' : 'none',
        position: 'fixed',
        bottom: '90px',
        right: '20px',
      },
    }),
    createElement(Fab, {
      key: 'launcher',
      onClick: () => setIsOpen(!isOpen),
      style: { position: 'fixed', bottom: '20px', right: '20px', width: '64px', height: '64px' },
    }),
  ];
}

const place = document.createElement('div');
document.body.append(place);
createRoot(place).render(createElement(App));
