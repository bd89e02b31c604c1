/** WebSockets, apart from what is spoken over them. */
@NullMarked
package dev.gantry.services.demo.sockets;

import org.jspecify.annotations.NullMarked;
