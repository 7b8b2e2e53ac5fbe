print("enrolcast")
