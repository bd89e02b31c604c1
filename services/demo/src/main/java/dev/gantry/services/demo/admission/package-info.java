/**
 * What is filled in and refused because of other objects of the cluster: priorities, limits of a namespace, quotas.
 * What an object must be by itself is in {@code strategy}; who may write it in {@code access}.
 */
@NullMarked
package dev.gantry.services.demo.admission;

import org.jspecify.annotations.NullMarked;
