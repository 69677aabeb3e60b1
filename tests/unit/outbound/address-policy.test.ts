import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAddressPolicy, isPublicAddress } from '../../../server/outbound/address-policy.ts';
import { AddressRefused } from '../../../server/outbound/outbound.ts';

describe('which addresses are called', () => {
  test.each([
    ['loopback', '127.0.0.1'],
    ['loopback, far end', '127.255.255.254'],
    ['loopback IPv6', '::1'],
    ['unspecified', '0.0.0.0'],
    ['unspecified IPv6', '::'],
    ['private', '10.1.2.3'],
    ['private', '172.31.0.1'],
    ['private', '192.168.1.1'],
    ['carrier-grade NAT', '100.64.0.1'],
    ['link-local and cloud metadata', '169.254.169.254'],
    ['link-local IPv6', 'fe80::1'],
    ['unique-local IPv6', 'fd00:ec2::254'],
    ['site-local IPv6', 'fec0::1'],
    ['multicast', '224.0.0.1'],
    ['multicast IPv6', 'ff02::1'],
    ['broadcast', '255.255.255.255'],
    ['benchmarking', '198.18.0.1'],
    ['documentation', '192.0.2.1'],
    ['documentation', '203.0.113.9'],
    ['documentation IPv6', '2001:db8::1'],
    ['documentation IPv6, newer', '3fff::1'],
    ['reserved', '240.0.0.1'],
    ['protocol assignments', '192.0.0.1'],
    ['mapped loopback', '::ffff:127.0.0.1'],
    ['mapped public', '::ffff:8.8.8.8'],
    ['IPv4-compatible', '::127.0.0.1'],
    ['NAT64', '64:ff9b::7f00:1'],
    ['NAT64, local', '64:ff9b:1::7f00:1'],
    ['6to4 of loopback', '2002:7f00:1::'],
    ['Teredo', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
    ['discard', '100::1'],
    ['segment routing', '5f00::1'],
    ['no address', 'example.com'],
  ])('%s (%s) is refused', (_, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each(['8.8.8.8', '1.1.1.1', '172.32.0.1', '2606:4700:4700::1111', '2a00:1450:4001::1'])(
    'a public address such as %s is called',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  test('no notation of a private IPv4 address passes', () => {
    const policy = createAddressPolicy([]);
    const octet = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(octet, octet, octet, fc.constantFrom(10, 127), (b, c, d, a) => {
        const number = ((a * 256 + b) * 256 + c) * 256 + d;
        const spellings = [
          `${a}.${b}.${c}.${d}`,
          String(number),
          `0x${number.toString(16)}`,
          `0${a.toString(8)}.${b}.${c}.${d}`,
          `${a}.${b}.${c * 256 + d}`,
          `[::ffff:${a}.${b}.${c}.${d}]`,
        ];
        for (const host of spellings) {
          expect(() => policy.checkUrl(new URL(`http://${host}/`))).toThrow(AddressRefused);
        }
      }),
    );
  });

  test.each(['ftp://example.com', 'file:///etc/passwd', 'https://key:secret@example.com/'])(
    'an address such as %s is refused before anything is resolved',
    (url) => {
      expect(() => createAddressPolicy([]).checkUrl(new URL(url))).toThrow(AddressRefused);
    },
  );

  test('an exemption is for exactly one host and port', () => {
    const policy = createAddressPolicy(['127.0.0.1:4010', '[::1]:4011']);
    expect(() => policy.checkUrl(new URL('http://127.0.0.1:4010/shop'))).not.toThrow();
    expect(() => policy.checkUrl(new URL('http://[::1]:4011/'))).not.toThrow();
    for (const other of ['127.0.0.1:4011', '127.0.0.2:4010', '[::1]:4010', '127.0.0.1']) {
      expect(() => policy.checkUrl(new URL(`http://${other}/`))).toThrow(AddressRefused);
    }
  });

  test('a refusal does not say which address it was', () => {
    const policy = createAddressPolicy([]);
    expect(() => policy.checkResolved('10.20.30.40')).toThrow(/^(?!.*10\.20)/);
  });
});
