-- It had come twice; each call made writes into every index of its task.
drop index follow_up_task_by_order;
