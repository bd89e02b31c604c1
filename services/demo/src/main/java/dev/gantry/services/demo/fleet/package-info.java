/**
 * The fleet that is there when the curtain rises: a live-streaming company's clusters, machines, teams and apps, read
 * from two resource files, scaled to what is asked for, and written as the objects kubelets and controllers would have
 * left. What happens afterwards is the actors' business.
 */
@NullMarked
package dev.gantry.services.demo.fleet;

import org.jspecify.annotations.NullMarked;
