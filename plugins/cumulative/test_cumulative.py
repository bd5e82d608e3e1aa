def test_a_batch_holds_the_rows_of_the_tasks_so_far(load, on, task, scalar):
    learner = on(load("cumulative")(), [task([[float(k)]], [0]) for k in range(3)], scalar(0.0, 0.0))
    assert learner.method.draw(learner).x.flatten().tolist() == [0]
    learner.task_index = 1
    assert sorted(learner.method.draw(learner).x.flatten().tolist()) == [0, 1]
