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
    ['SIIT, RFC 6145', '::ffff:0:127.0.0.1'],
    ['link-local IPv6 with its zone', 'fe80::1%eth0'],
    ['discard, dummy prefix', '100:0:0:1::1'],
    ['carrier-grade NAT, far end', '100.127.255.255'],
    ['this network', '0.1.2.3'],
    ['6to4 relay', '192.88.99.1'],
    ['AS112', '192.175.48.1'],
    ['AMT relay', '192.52.193.1'],
    ['documentation', '198.51.100.1'],
    ['ORCHIDv2', '2001:20::1'],
    ['AS112 IPv6', '2620:4f:8000::1'],
    ['unassigned IPv6', '4000::1'],
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

  test.each([
    'http://127.1/',
    'http://0/',
    'http://0x7f.0.0x0.1/',
    'http://0.0.0.0x0/',
    'http://017700000001/',
    'http:127.0.0.1',
    'http:///127.0.0.1',
    'https:\\\\127.0.0.1/',
    'http://127.0.0.1./',
    'http://127.0.0.1../',
    'http://127.0.0.1%2e/',
    'http://%31%32%37.0.0.1/',
    'http://①②⑦.⓪.⓪.①/',
    'http://１２７.0.0.1/',
    'http://127。0。0。1/',
    'http://127.0.0.1\t/',
    'http://127.\n0.0.1/',
    'http://[0:0:0:0:0:0:0:1]/',
    'http://[::ffff:7f00:1]/',
    'http://[::127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://localhost/',
    'http://LocalHost/',
    'http://localhost./',
    'http://shop.localhost/',
    'http://shop.localhost.:8080/',
    'http://ⓛocalhost/',
    'http://loc\u00adalhost/',
    'http://%6cocalhost/',
    'http://8.8.8.8@127.0.0.1/',
    'http://8.8.8.8 &@127.0.0.1# @8.8.8.8/',
    'http://8.8.8.8:80@localhost/',
  ])('no spelling of this machine is called, however it is disguised: %j', (spelling) => {
    const url = new URL(spelling);
    expect(() => createAddressPolicy([]).checkUrl(url)).toThrow(AddressRefused);
  });

  test.each([
    'http://[fe80::1%25eth0]/',
    'http://256.1.1.1/',
    'http://1.2.3.4.5/',
    'http://localhost%00.example.com/',
    'http://127.0.0.1:0x50/',
    'http://example.com:80:80/',
  ])('%j is no address for anybody', (spelling) => {
    expect(URL.canParse(spelling)).toBe(false);
  });

  test('what stands behind a backslash or a fragment is not the host', () => {
    for (const spelling of ['http://8.8.8.8\\@127.0.0.1/', 'http://8.8.8.8#@127.0.0.1/']) {
      const url = new URL(spelling);
      expect(() => createAddressPolicy([]).checkUrl(url)).not.toThrow();
      expect(url.hostname).toBe('8.8.8.8');
    }
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
    const named = createAddressPolicy(['localhost:4010']);
    expect(() => named.checkUrl(new URL('http://LOCALHOST:4010/'))).not.toThrow();
    for (const other of ['localhost.:4010', 'localhost:4011', 'shop.localhost:4010']) {
      expect(() => named.checkUrl(new URL(`http://${other}/`))).toThrow(AddressRefused);
    }
    for (const other of ['127.0.0.1:4011', '127.0.0.2:4010', '[::1]:4010', '127.0.0.1']) {
      expect(() => policy.checkUrl(new URL(`http://${other}/`))).toThrow(AddressRefused);
    }
  });

  test('a refusal does not say which address it was', () => {
    const policy = createAddressPolicy([]);
    expect(() => policy.checkResolved('10.20.30.40')).toThrow(/^(?!.*10\.20)/);
  });
});
