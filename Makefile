# plangen：常用命令。make demo 生成示例；make test 跑全部检查和测试。
.PHONY: help demo test lint pytest kills mutants bench rivals docs accept clean

VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

help: ## 列出命令
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/'

$(READY): pyproject.toml tools/environment
	@tools/environment $(VENV)
	@touch $@

demo: $(READY) ## 建环境，生成示例规划的全部文件到 outputs/
	@$(BIN)/plangen build plans/ordos-2024

test: $(READY) ## 建环境，跑代码检查和全部测试
	@tools/office
	@$(MAKE) --no-print-directory --jobs 2 lint pytest

lint: $(READY)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache >/dev/null || $(BIN)/lint-imports --no-cache

pytest: $(READY)
	@$(BIN)/pytest --numprocesses auto

kills: $(READY) ## 生成时结束程序五十次，看文件是不是都还完整
	@PLANGEN_KILLS=50 $(BIN)/pytest --quiet tests/pipeline/test_interrupted.py

mutants: $(READY) ## 往程序里放错误，看测试察觉多少：make mutants ROOM=diff N=20 SEED=1
	@$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[mutants]'
	@$(BIN)/python tools/mutants.py --room '$(ROOM)' --number $(or $(N),0) --seed $(or $(SEED),1)

bench: $(READY) ## 与 docxtpl、python-docx 比较生成速度
	@$(BIN)/python -m pip install --quiet --editable '.[bench]'
	@$(BIN)/python bench/compare.py

rivals: $(READY) ## 与 python-redlines 比较两稿比较的速度（另建环境，要上网）
	@test -x $(VENV)-rival/bin/python || $(BIN)/python -m venv $(VENV)-rival
	@$(VENV)-rival/bin/pip install --quiet 'python-redlines[docxodus,ooxmlpowertools]'
	@PLANGEN_RIVAL=$(VENV)-rival/bin/python $(BIN)/python bench/versions.py
	@PLANGEN_RIVAL=$(VENV)-rival/bin/python $(BIN)/python bench/redlines.py

docs: $(READY) ## 由代码重新生成 docs/reference
	@$(BIN)/python tools/reference.py

accept: $(READY) ## 读过差异之后，接受新的金样
	@PLANGEN_ACCEPT=1 $(BIN)/pytest --numprocesses 0 --quiet tests

clean: ## 删去环境和输出
	rm -rf $(VENV) outputs/* .pytest_cache .mypy_cache .ruff_cache
