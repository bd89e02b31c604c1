/** What the fleet page counts and finds. */
package dev.gantry.views.fleet.heat;
