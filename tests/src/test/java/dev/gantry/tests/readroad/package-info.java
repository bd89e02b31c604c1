/** The read road against a real API server: what it shows equals the server's list, through every fault. */
package dev.gantry.tests.readroad;
