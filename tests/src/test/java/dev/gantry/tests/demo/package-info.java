/**
 * The demo server beside a real kube-apiserver: the same objects, the same bytes, the same tables.
 *
 * <p>Not here: what needs no real server to compare with (next to the code of the demo).
 */
package dev.gantry.tests.demo;
