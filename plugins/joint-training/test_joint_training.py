def test_the_first_batch_holds_the_rows_of_all_tasks_but_those_to_forget(load, on, task, scalar):
    tasks = [task([[1.0], [2.0]], [0, 0]), task([[3.0]], [1]), task([[1.0]], [0], goal="forget")]
    learner = on(load("joint-training")(), tasks, scalar(0.0, 0.0))
    assert sorted(learner.method.draw(learner).x.flatten().tolist()) == [1, 2, 3]
