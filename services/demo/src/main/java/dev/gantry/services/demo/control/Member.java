package dev.gantry.services.demo.control;

import dev.gantry.services.demo.faults.FaultBoard;
import dev.gantry.services.demo.kinds.Kinds;

/** A cluster of the fleet, as far as it is controlled. Any thread. */
public record Member(String name, Kinds kinds, FaultBoard faults) {}
