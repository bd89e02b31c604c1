@org.jspecify.annotations.NullMarked
package dev.gantry.views.words;
