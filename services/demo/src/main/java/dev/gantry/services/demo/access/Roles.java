package dev.gantry.services.demo.access;

/** Lets members of {@code system:masters} do everything. Stateless. */
public final class Roles implements Authorizer {
    @Override
    public boolean allows(User user, Attributes attributes) {
        return user.groups().contains(User.MASTERS);
    }
}
