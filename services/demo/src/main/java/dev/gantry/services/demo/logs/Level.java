package dev.gantry.services.demo.logs;

/** How grave a line is. */
enum Level {
    INFO,
    WARN,
    ERROR
}
