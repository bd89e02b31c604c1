package dev.gantry.services.pods;

import java.util.List;

/**
 * What pods of one template have in common. Interned by the decoders.
 *
 * @param images of the containers and the init containers, in the order of the spec, containers first, without repeats
 */
public record PodSpec(List<String> images, Requests requests, String priorityClass, String serviceAccount) {}
