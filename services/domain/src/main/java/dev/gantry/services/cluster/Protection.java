package dev.gantry.services.cluster;

/** How much Gantry lets the user change in a cluster. Chosen by the user, stored in the settings. */
public enum Protection {
    /** Changes go through a plan and a question. */
    NORMAL("normal"),
    /** Changes also want the cluster's name typed. */
    PROTECTED("protected"),
    /** Nothing that changes anything is ever sent. */
    READ_ONLY("read-only");

    private final String word;

    Protection(String word) {
        this.word = word;
    }

    /** The word used on the command line and in the settings. */
    public String word() {
        return word;
    }
}
