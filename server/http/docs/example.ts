import { referenceOf, type ApiDocument, type Operation, type Schema } from './api-document.ts';

/** A command that a developer can paste: the operation with its documented examples. */
export function curlExample(
  document: ApiDocument,
  publicUrl: string,
  method: string,
  path: string,
  operation: Operation,
): string {
  const parameters = operation.parameters ?? [];
  const exampleOf = (name: string, place: string) => {
    const parameter = parameters.find((each) => each.name === name && each.in === place);
    const example = parameter?.example ?? parameter?.schema?.example;
    return typeof example === 'string' || typeof example === 'number' ? String(example) : undefined;
  };
  const filledPath = path.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) =>
    encodeURIComponent(exampleOf(name, 'path') ?? placeholder),
  );
  const query = parameters
    .filter(({ in: place }) => place === 'query')
    .flatMap(({ name }) => {
      const example = exampleOf(name, 'query');
      return example === undefined ? [] : [`${name}=${encodeURIComponent(example)}`];
    });
  const headers = parameters
    .filter(({ in: place }) => place === 'header')
    .flatMap(({ name }) => {
      const example = exampleOf(name, 'header');
      return example === undefined ? [] : [`-H '${name}: ${example}'`];
    });
  const body = bodyExample(document, operation);
  const address = publicUrl + filledPath + (query.length === 0 ? '' : `?${query.join('&')}`);
  return [
    `curl ${method === 'get' ? '' : `-X ${method.toUpperCase()} `}'${address}'`,
    ...credentialOf(operation),
    ...headers,
    ...(body === undefined
      ? []
      : [`-H 'Content-Type: application/json'`, `-d '${JSON.stringify(body)}'`]),
  ].join(' \\\n  ');
}

function credentialOf(operation: Operation): readonly string[] {
  const schemes = operation.security?.flatMap((each) => Object.keys(each)) ?? [];
  if (schemes.includes('apiKey')) return [`-H 'Authorization: Bearer '"$TRULYBOT_API_KEY"`];
  if (schemes.includes('conversationSecret')) return [`-H 'Authorization: Bearer '"$SECRET"`];
  return [];
}

function bodyExample(document: ApiDocument, operation: Operation): unknown {
  const schema = operation.requestBody?.content['application/json']?.schema;
  const named: Schema | undefined = document.components.schemas[referenceOf(schema) ?? ''];
  return schema === undefined ? undefined : ((named ?? schema).example ?? {});
}
