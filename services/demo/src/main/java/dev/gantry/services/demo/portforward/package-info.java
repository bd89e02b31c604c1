/**
 * Ports of pods, forwarded: SPDY/3.1 tunnelled over a WebSocket, as kubectl speaks it, and what answers at the ports.
 */
@NullMarked
package dev.gantry.services.demo.portforward;

import org.jspecify.annotations.NullMarked;
