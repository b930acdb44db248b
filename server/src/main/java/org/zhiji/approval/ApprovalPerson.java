package org.zhiji.approval;

import java.util.UUID;

record ApprovalPerson(UUID id, String name) {}
