/**
 * Trees of JSON as the protobuf kube-apiserver speaks, byte for byte, and back: messages by the schema's numbers, the
 * envelope around them, lists put together from kept items, watch frames. What a tree means is not known here.
 */
@NullMarked
package dev.gantry.services.demo.proto;

import org.jspecify.annotations.NullMarked;
