package org.zhiji.platform.settings;

/** A setting has a value that cannot be worked with. */
public final class Wrong extends IllegalArgumentException {

    private final String setting;
    private final String allowed;

    Wrong(String setting, String allowed) {
        super(setting + " must be " + allowed);
        this.setting = setting;
        this.allowed = allowed;
    }

    static void unless(boolean right, String setting, String allowed) {
        if (!right) {
            throw new Wrong(setting, allowed);
        }
    }

    public String setting() {
        return setting;
    }

    /** What can be worked with, in signs rather than words. */
    public String allowed() {
        return allowed;
    }
}
