import { join } from 'node:path';

/** How a shop's host treats what comes in. */
export interface Host {
  readonly port: number;
  /** Where the documents lie; WordPress is in it, or in a subdirectory of it. */
  readonly documents: string;
  readonly phpSocket: string;
  /** `''`, or for example `/store`. */
  readonly basePath: string;
  readonly certificate: { readonly keyFile: string; readonly certFile: string } | undefined;
  /** False where a proxy takes the TLS off and does not say so. */
  readonly tellsWordPressOfTls: boolean;
  /** As Apache does with PHP as CGI. */
  readonly stripsAuthorization: boolean;
  /** What a firewall answers with a page of HTML: one of the two ways to the REST API, or both. */
  readonly firewall: false | 'wp-json' | 'all';
  readonly multisite: boolean;
}

const blocked = `default_type text/html; return 403 "<!doctype html><title>Access denied</title><h1>Access denied</h1><p>Your request was blocked by the security service of this site.</p>";`;

/** Sites of a network live in paths, whose files are the network's. */
const networkRewrites = (base: string) => `
    if (!-e $request_filename) {
      rewrite /wp-admin$ $scheme://$http_host$uri/ permanent;
      rewrite ^${base}(/[^/]+)?(/wp-(content|admin|includes).*)$ ${base}$2 last;
      rewrite ^${base}(/[^/]+)?(/.*\\.php)$ ${base}$2 last;
    }`;

/** nginx's own list of fastcgi_params drops the port on Debian, so every name is written out. */
export function nginxConfiguration(directory: string, host: Host): string {
  const { basePath: base, certificate } = host;
  const files = join(directory, 'nginx');
  const tls = certificate
    ? `ssl_certificate ${certificate.certFile}; ssl_certificate_key ${certificate.keyFile};
    # Whoever comes without TLS is sent to the same address with it, forms and all: one port serves both here.
    error_page 497 =308 https://$http_host$request_uri;`
    : '';
  const isHttps = certificate !== undefined && host.tellsWordPressOfTls;
  return `${process.getuid?.() === 0 ? 'user root;\n' : ''}daemon off;
worker_processes 1;
pid ${join(directory, 'nginx.pid')};
error_log ${join(directory, 'nginx-error.log')} warn;
events { worker_connections 512; }
http {
  types {
    text/html html; text/css css; application/javascript js mjs; image/svg+xml svg; image/png png;
    image/jpeg jpg jpeg; image/webp webp; font/woff2 woff2; application/json json;
  }
  access_log ${join(directory, 'nginx-access.log')} combined;
  client_body_temp_path ${files}/body; fastcgi_temp_path ${files}/fastcgi; proxy_temp_path ${files}/proxy;
  scgi_temp_path ${files}/scgi; uwsgi_temp_path ${files}/uwsgi;
  client_max_body_size 64m;
  server {
    listen 127.0.0.1:${host.port}${certificate ? ' ssl' : ''};
    server_name _;
    ${tls}
    root ${host.documents};
    index index.php;
    ${host.firewall === 'all' ? `if ($arg_rest_route) { return 418; } error_page 418 = @firewall;` : ''}
    location @firewall { ${blocked} }
    ${host.firewall === false ? '' : `location ~ ^${base}(/index\\.php)?/wp-json { ${blocked} }`}
    ${host.multisite ? networkRewrites(base) : ''}
    location ${base}/ {
      try_files $uri $uri/ ${base}/index.php$is_args$args;
    }
    location ~ [^/]\\.php(/|$) {
      fastcgi_split_path_info ^(.+?\\.php)(/.*)$;
      if (!-f $document_root$fastcgi_script_name) { return 404; }
      fastcgi_pass unix:${host.phpSocket};
      fastcgi_read_timeout 120s;
      fastcgi_buffers 32 32k; fastcgi_buffer_size 64k;
      fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
      fastcgi_param SCRIPT_NAME $fastcgi_script_name;
      fastcgi_param PATH_INFO $fastcgi_path_info;
      fastcgi_param QUERY_STRING $query_string;
      fastcgi_param REQUEST_METHOD $request_method;
      fastcgi_param CONTENT_TYPE $content_type;
      fastcgi_param CONTENT_LENGTH $content_length;
      fastcgi_param REQUEST_URI $request_uri;
      fastcgi_param DOCUMENT_URI $document_uri;
      fastcgi_param DOCUMENT_ROOT $document_root;
      fastcgi_param SERVER_PROTOCOL $server_protocol;
      fastcgi_param GATEWAY_INTERFACE CGI/1.1;
      fastcgi_param SERVER_SOFTWARE nginx/$nginx_version;
      fastcgi_param REMOTE_ADDR $remote_addr;
      fastcgi_param REMOTE_PORT $remote_port;
      fastcgi_param SERVER_ADDR $server_addr;
      fastcgi_param SERVER_PORT $server_port;
      fastcgi_param SERVER_NAME $host;
      fastcgi_param HTTP_HOST $http_host;
      fastcgi_param HTTP_PROXY "";
      fastcgi_param REDIRECT_STATUS 200;
      ${isHttps ? 'fastcgi_param HTTPS on;' : ''}
      ${host.stripsAuthorization ? 'fastcgi_param HTTP_AUTHORIZATION "";' : ''}
    }
  }
}
`;
}
