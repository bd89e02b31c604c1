/**
 * The types of the Kubernetes API: names, protobuf numbers, how lists merge and who may own what. What is done with
 * them (patches, protobuf, validation) lives in its own package.
 */
@NullMarked
package dev.gantry.services.demo.schema;

import org.jspecify.annotations.NullMarked;
