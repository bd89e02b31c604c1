/** The apps page: what its rows say of a workload. */
package dev.gantry.views.apps;
