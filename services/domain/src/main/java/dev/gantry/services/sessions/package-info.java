/**
 * Commands run in containers while somebody looks on.
 *
 * <p>Belongs here: what is run, what comes of it, and the port to it. Not here: a terminal that draws, which is a
 * screen's; how a session travels, which is the adapter's.
 */
package dev.gantry.services.sessions;
