/** Connections made from kubeconfigs, against a real API server. The scripted faults live beside the adapter itself. */
package dev.gantry.tests.connection;
