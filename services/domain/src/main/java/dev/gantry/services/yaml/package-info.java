/**
 * Whole objects as the YAML that kubectl prints, byte for byte, for the window and the command line.
 *
 * <p>Belongs here: how a tree becomes text. Not here: reading YAML, which kubeconfigs need and the adapter does; where
 * the tree comes from.
 */
package dev.gantry.services.yaml;
