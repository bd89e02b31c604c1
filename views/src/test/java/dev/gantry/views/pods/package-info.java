/** The pods page: row texts, view model, and pictures of its states. */
package dev.gantry.views.pods;
