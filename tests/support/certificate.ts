import { generate } from 'selfsigned';

/**
 * A certificate for 127.0.0.1, ::1 and localhost that only this test run trusts.
 * @param validity defaults to now and a year.
 */
export async function localCertificate(
  validity: { readonly notBeforeDate?: Date; readonly notAfterDate?: Date } = {},
): Promise<{ readonly key: string; readonly cert: string }> {
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    ...validity,
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
          { type: 7, ip: '::1' },
        ],
      },
    ],
  });
  return { key: made.private, cert: made.cert };
}
