package dev.gantry.services.nodes;

/** What runs on a node ({@code status.nodeInfo}); interned, as hundreds of nodes share one. */
public record NodeSystem(
        String kubeletVersion,
        String containerRuntime,
        String kernelVersion,
        String osImage,
        String operatingSystem,
        String architecture) {}
