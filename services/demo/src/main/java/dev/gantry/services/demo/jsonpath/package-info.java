/** Paths into JSON as CustomResourceDefinitions write them. Reads and follows them, and knows no kinds. */
@NullMarked
package dev.gantry.services.demo.jsonpath;

import org.jspecify.annotations.NullMarked;
