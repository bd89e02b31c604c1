package dev.gantry.services.demo.access;

/** Who may do what. Any thread. */
public interface Authorizer {
    boolean allows(User user, Attributes attributes);
}
