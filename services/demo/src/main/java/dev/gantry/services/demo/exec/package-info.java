/**
 * What goes on inside a container when a command is run in it: a small shell whose commands read the simulated pod and
 * machine, the terminal before it, and the channels it speaks over. No command changes anything.
 */
@NullMarked
package dev.gantry.services.demo.exec;

import org.jspecify.annotations.NullMarked;
