/**
 * Who makes the fleet live: the parts of Kubernetes that no API server is (scheduler, kubelets, controllers) and the
 * people and machines of a live-streaming company. Each is an ordinary client of the API, one file an actor, written
 * against {@link dev.gantry.services.demo.actors.FleetApi} only, so that it drives a real API server as well; all are
 * registered in {@code Troupe}.
 */
@NullMarked
package dev.gantry.services.demo.actors;

import org.jspecify.annotations.NullMarked;
