const paragraph =
  'Washed linen for kitchens and tables, woven in small runs and sent within two days.';

/**
 * The page that every contender stands on: what a small shop has, with nothing that moves, loads or
 * stores anything by itself.
 * @param head goes in as it is.
 * @param language BCP 47 tag of the page.
 */
export const shopPage = (head: string, language: string): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Loopback Linens</title>
<link rel="icon" href="data:,">
<style>body{margin:0;font:16px/1.5 sans-serif}main{max-width:60rem;margin:auto;padding:1rem}</style>
${head}
</head>
<body><main><h1>Loopback Linens</h1>
${Array.from({ length: 12 }, (_, place) => `<section><h2>Towel ${place + 1}</h2><p>${paragraph}</p></section>`).join('\n')}
</main></body>
</html>`;
