/** The panel of one object: reading its JSON, writing YAML, facts, log lines. */
package dev.gantry.views.details;
