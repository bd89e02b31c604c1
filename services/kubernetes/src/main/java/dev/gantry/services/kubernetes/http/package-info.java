/**
 * The transport of the read road: HTTP/1.1 GETs over sockets, one stream per connection, with deadlines of our own.
 *
 * <p>Belongs here: connections, TLS, proxies, framing. Not here: who the user is (credentials), what a body means
 * (decode), when to ask again (sync).
 */
package dev.gantry.services.kubernetes.http;
