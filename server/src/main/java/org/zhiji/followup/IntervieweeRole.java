package org.zhiji.followup;

/** Who may answer: the car's owner, or whoever brought it in. Nobody else. */
public enum IntervieweeRole {
    OWNER,
    SENDER
}
