/**
 * Objects as {@code meta.k8s.io/v1 Table}, with the words kube-apiserver 1.36 prints: kubectl shows them as they come.
 * One printer a kind, columns from {@code columns.txt}, those of custom kinds by JSON paths. Who asked for a table and
 * how it is sent is the business of {@code http}.
 */
@NullMarked
package dev.gantry.services.demo.table;

import org.jspecify.annotations.NullMarked;
