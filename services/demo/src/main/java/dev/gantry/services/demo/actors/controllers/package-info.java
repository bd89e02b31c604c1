/**
 * What kube-controller-manager does: one controller a file, each a queue of keys and a {@code sync} that brings one
 * object to what its spec says. All read from one {@link dev.gantry.services.demo.actors.controllers.Lookout}, so that
 * a change is decoded once, and keep of an object only what they decide by. Registered in {@code Controllers}. Pods are
 * put on nodes and run elsewhere.
 */
@NullMarked
package dev.gantry.services.demo.actors.controllers;

import org.jspecify.annotations.NullMarked;
