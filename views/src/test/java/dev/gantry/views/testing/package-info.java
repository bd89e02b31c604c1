/** Stand-ins for what the views are given: a fleet whose links do what a test says, settings in memory, threads. */
package dev.gantry.views.testing;
