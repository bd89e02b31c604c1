/** Lines that containers write: what they are, how loud, and many of them in little memory. */
package dev.gantry.services.logs;
